#include "domain/people/party.h"

#include "base/text.h"
#include "domain/people/prefecture.h"
#include "platform/language/kana.h"

#include <algorithm>

namespace tomoni::people {

namespace {

Error in_field(Error error, std::string field)
{
    return std::move(error).at({{}, 0, 0, std::move(field)});
}

bool has_space_or_control(std::string_view code)
{
    return code.find("　") != std::string_view::npos || std::any_of(code.begin(), code.end(), [](char c) {
               return static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
           });
}

bool is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// BCP 47 by its shape: a language of two or three letters, then parts of two to eight.
bool looks_like_language(std::string_view text)
{
    const auto parts = split_text(text, "-");
    const auto is_part = [](std::string_view part, std::size_t longest) {
        return part.size() >= 2 && part.size() <= longest &&
               std::all_of(part.begin(), part.end(), is_alphanumeric);
    };
    return is_part(parts.front(), 3) &&
           std::all_of(parts.begin() + 1, parts.end(), [&](const auto& part) { return is_part(part, 8); });
}

void tidy_code_and_name(const Party& party, std::vector<Error>& errors)
{
    if (party.code.empty()) errors.push_back(in_field(refuse("people.code_missing"), "code"));
    if (has_space_or_control(party.code)) {
        errors.push_back(in_field(refuse("people.code_has_spaces", {{"code", party.code}}), "code"));
    }
    if (party.name.empty()) errors.push_back(in_field(refuse("people.name_missing"), "name"));
}

void tidy_kana(Party& party, std::vector<Error>& errors)
{
    if (auto kana = language::katakana_of(party.kana)) {
        party.kana = std::move(*kana);
    } else {
        errors.push_back(in_field(refuse("people.not_kana", {{"text", party.kana}}), "kana"));
    }
}

void tidy_prefecture(Party& party, std::vector<Error>& errors)
{
    if (party.prefecture.empty()) return;
    if (const auto prefecture = find_prefecture(party.prefecture)) {
        party.prefecture = prefecture->code;
    } else {
        errors.push_back(
            in_field(refuse("people.unknown_prefecture", {{"text", party.prefecture}}), "prefecture"));
    }
}

}  // namespace

std::string_view name_of(PartyKind kind)
{
    return kind == PartyKind::person ? "person" : "organisation";
}

std::optional<PartyKind> party_kind_of(std::string_view text)
{
    if (text == "person") return PartyKind::person;
    if (text == "organisation") return PartyKind::organisation;
    return std::nullopt;
}

std::vector<Error> tidy_party(Party& party)
{
    std::vector<Error> errors;
    tidy_code_and_name(party, errors);
    tidy_kana(party, errors);
    tidy_prefecture(party, errors);
    if (!party.language.empty() && !looks_like_language(party.language)) {
        errors.push_back(in_field(refuse("people.not_a_language", {{"text", party.language}}), "language"));
    }
    return errors;
}

}  // namespace tomoni::people
