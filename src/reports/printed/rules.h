#pragma once

#include "reports/printed/report.h"

#include <vector>

namespace tomoni::printed {

// One rule: reads the report, adds what it finds, stops no other. docs/formats/printed-claims.md says what
// each looks at and what it lets pass.
struct Rule {
    const char* id;
    void (*check)(const Report&, Findings&);
};

const std::vector<Rule>& list_rules();

// Amounts
void check_totals(const Report&, Findings&);            // PR-01
void check_columns_in_text(const Report&, Findings&);   // PR-01, tables that only the text has
void check_result_chain(const Report&, Findings&);      // PR-02
void check_statement_links(const Report&, Findings&);   // PR-03
void check_funds(const Report&, Findings&);             // PR-12
void check_expense_events(const Report&, Findings&);    // PR-13
void check_accounting_basis(const Report&, Findings&);  // PR-21
void check_tables_in_text(const Report&, Findings&);    // PR-22
void check_amounts_in_prose(const Report&, Findings&);  // PR-23
void check_membership_prose(const Report&, Findings&);  // PR-25
void check_management_staff(const Report&, Findings&);  // PR-28
// Dates
void check_dates_of_titles(const Report&, Findings&);    // PR-04
void check_dates_in_year(const Report&, Findings&);      // PR-07
void check_repeated_acts(const Report&, Findings&);      // PR-15
void check_dates_after_audit(const Report&, Findings&);  // PR-17
void check_era_years(const Report&, Findings&);          // PR-18
void check_weekdays(const Report&, Findings&);           // PR-19
void check_dates_exist(const Report&, Findings&);        // PR-20
void check_years_of_papers(const Report&, Findings&);    // PR-29
// Structure and words
void check_references(const Report&, Findings&);          // PR-05
void check_numbering(const Report&, Findings&);           // PR-06
void check_brackets(const Report&, Findings&);            // PR-08
void check_names(const Report&, Findings&);               // PR-09
void check_counts(const Report&, Findings&);              // PR-10
void check_counts_of_claims(const Report&, Findings&);    // PR-10, within the claims
void check_statement_headings(const Report&, Findings&);  // PR-11
void check_house_style(const Report&, Findings&);         // PR-14
void check_statutory_form(const Report&, Findings&);      // PR-16
void check_series(const Report&, Findings&);              // PR-24
void check_staff_counts(const Report&, Findings&);        // PR-26
void check_percentages(const Report&, Findings&);         // PR-27

}  // namespace tomoni::printed
