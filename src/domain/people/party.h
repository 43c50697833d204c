#pragma once

#include "base/id.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::people {

using PartyId = Id<struct PartyTag>;

enum class PartyKind { person, organisation };

// A person or an organisation, as the office lists it:
//   P0012  個人  山田 花子（ヤマダ ハナコ）  13 東京都  ja
//   code        its number for ever: no spaces, no control characters
//   name        family and given name with a space between them, or one free name
//   kana        full-width katakana or empty; never derived from the name (PE2)
//   name_latin  as on a residence card; may be empty
//   prefecture  "13" (JIS X 0401) or empty
//   language    the language to write in, BCP 47 ("ja", "vi", "pt-BR"), or empty
struct Party {
    PartyId id;
    std::string code;
    PartyKind kind = PartyKind::person;
    std::string name;
    std::string kana;
    std::string name_latin;
    std::string prefecture;
    std::string language;
};

std::string_view name_of(PartyKind kind);  // "person", "organisation"
std::optional<PartyKind> party_kind_of(std::string_view text);

// Everything that is wrong with what a person wrote for a party, each at its field; `party` gets its kana and
// prefecture in the form in which they are kept (PE1, PE2).
std::vector<Error> tidy_party(Party& party);

}  // namespace tomoni::people
