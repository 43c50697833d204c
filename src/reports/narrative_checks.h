#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::reports {

// Rules about the words of a year's narrative. Each is one rule, finds everything that breaks it, and tells
// file, line and column. All need read_reports.

// C10: {{ref:…}} and references typed by hand ("Ⅵ-1参照") lead to a heading or item; so do the names of
// figures and the sections in which acts are placed.
Result<std::vector<Finding>> check_references_resolve(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year);
// C11: chapters and sections count from one without gaps and stand in their order; no text begins with a
// number typed by hand.
Result<std::vector<Finding>> check_numbering(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year);
// C12: what nearly is the name of a recorded partner, project or grant, and is not.
Result<std::vector<Finding>> check_names_from_records(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year);
// C13: dates outside the year that are not marked as background or subsequent.
Result<std::vector<Finding>> check_dates_in_year(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year);
// C14: nothing that happened after the setting `audited_on`, marked or not.
Result<std::vector<Finding>> check_nothing_after_audit(store::Connection& connection,
                                                       const access::Viewer& viewer, FiscalYear year);
// C16: numbers typed by hand that are a figure of this year, or still are the figure of last year.
Result<std::vector<Finding>> check_typed_figures(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year);
// C20: brackets that are not closed or not opened.
Result<std::vector<Finding>> check_brackets(store::Connection& connection, const access::Viewer& viewer,
                                            FiscalYear year);
// C20: full-width and half-width digits, brackets and dashes of ranges mixed within the narrative.
Result<std::vector<Finding>> check_house_style(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year);

}  // namespace tomoni::reports
