#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/people/party.h"

#include <optional>
#include <string>
#include <vector>

namespace tomoni::membership {

using TermId = Id<struct TermTag>;

// A stretch of days in which a party is in a class: 2023-06-11 … 2024-03-31, or open. Immutable (ME1).
//   ends_on   the last day that counts, the earlier of what was agreed and of an early end; nothing while
//   open.
//             An early end on the day before `begins_on` means that the term never counted.
struct Term {
    TermId id;
    people::PartyId party;
    std::string class_code;
    Date begins_on;
    std::optional<Date> ends_on;

    // First and last day included (ME2).
    [[nodiscard]] bool holds_on(Date day) const { return begins_on <= day && (!ends_on || day <= *ends_on); }
    [[nodiscard]] bool holds_within(Date first, Date last) const;
};

// Have they a day in common?
bool overlap(const Term& a, const Term& b);

// "2023-06-11〜2024-03-31", "2023-06-11〜".
std::string span_of(const Term& term);

}  // namespace tomoni::membership
