#include "base/fiscal_year.h"

namespace tomoni {

FiscalYear FiscalYear::containing(Date date, int start_month)
{
    return FiscalYear(date.month() >= start_month ? date.year() : date.year() - 1, start_month);
}

}  // namespace tomoni
