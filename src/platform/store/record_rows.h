#pragma once

#include "platform/store/connection.h"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <type_traits>
#include <vector>

namespace tomoni::store {

// Reads records that were described with BOOST_DESCRIBE_STRUCT: the first member from the first column, and
// so on, so that a query lists its columns in the order of the record's members. Included by *_store.cpp
// only.
//   auto rows = connection.query(list_grants);
//   return read_records<Grant>(rows);

inline void read_field(const Rows& rows, int column, std::string& field)
{
    field = rows.string(column);
}
inline void read_field(const Rows& rows, int column, bool& field)
{
    field = rows.integer(column) != 0;
}
inline void read_field(const Rows& rows, int column, Yen& field)
{
    field = rows.yen(column);
}
inline void read_field(const Rows& rows, int column, Date& field)
{
    field = rows.date(column);
}
inline void read_field(const Rows& rows, int column, Month& field)
{
    field = Month::from_key(rows.integer(column));
}
template <typename Tag>
void read_field(const Rows& rows, int column, Id<Tag>& field)
{
    field.value = rows.integer(column);
}
template <std::signed_integral T>
void read_field(const Rows& rows, int column, T& field)
{
    field = static_cast<T>(rows.integer(column));
}
template <typename T>
void read_field(const Rows& rows, int column, std::optional<T>& field)
{
    field.reset();
    if (!rows.is_null(column)) read_field(rows, column, field.emplace());
}

// Requires: the row has a column for each member.
template <typename Record>
Record read_record(const Rows& rows)
{
    Record record;
    int column = 0;
    using Members = boost::describe::describe_members<Record, boost::describe::mod_public>;
    boost::mp11::mp_for_each<Members>(
        [&](auto member) { read_field(rows, column++, record.*member.pointer); });
    INVARIANT(column == rows.column_count());
    return record;
}

// All rows that are left.
template <typename Record>
std::vector<Record> read_records(Rows& rows)
{
    std::vector<Record> records;
    while (rows.next()) records.push_back(read_record<Record>(rows));
    return records;
}

}  // namespace tomoni::store
