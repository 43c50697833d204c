#include "platform/store/schema_fingerprint.h"

#include "platform/store/sha256.h"

namespace tomoni::store {

namespace {

// sqlite_stat tables come and go with ANALYZE.
const NamedQuery describe_schema{
    "store.describe_schema",
    "select type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') from sqlite_schema "
    "where name not like 'sqlite_stat%' order by type, name",
    "with tables as (select oid, relname, relkind from pg_class where relnamespace = "
    "current_schema()::regnamespace and relkind in ('r', 'v', 'm', 'p')) "
    "select line from ("
    "select concat_ws(' ', relkind, relname, attname, format_type(atttypid, atttypmod), attnotnull, "
    "attidentity, attcollation, pg_get_expr(adbin, adrelid)) "
    "from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped "
    "left join pg_attrdef on adrelid = attrelid and adnum = attnum "
    "union all select concat_ws(' ', 'constraint', relname, conname, pg_get_constraintdef(c.oid)) "
    "from tables join pg_constraint c on conrelid = tables.oid "
    "union all select concat_ws(' ', 'index', replace(indexdef, quote_ident(schemaname) || '.', '')) "
    "from pg_indexes where schemaname = current_schema() "
    "union all select concat_ws(' ', 'trigger', relname, tgname, tgenabled, tgtype) "
    "from tables join pg_trigger on tgrelid = tables.oid and not tgisinternal "
    "union all select concat_ws(' ', 'view', relname, pg_get_viewdef(oid)) from tables where relkind = 'v'"
    ") described(line) order by line collate \"C\""};
const NamedQuery database_version{
    "store.database_version", "select 'sqlite'",
    "select 'postgresql ' || current_setting('server_version_num')::int / 10000"};
const NamedQuery recorded_fingerprint{"store.recorded_fingerprint",
                                      "select fingerprint from schema_fingerprint where id = 1"};
const NamedQuery keep_fingerprint{"store.keep_fingerprint",
                                  "insert into schema_fingerprint (id, fingerprint) values (1, $1) "
                                  "on conflict (id) do update set fingerprint = excluded.fingerprint"};

std::string only_text(Rows rows)
{
    return rows.next() ? rows.string(0) : std::string();
}

std::string live_fingerprint(Connection& connection, const std::string& version)
{
    std::string description;
    Rows rows = connection.query(describe_schema);
    while (rows.next()) {
        description += rows.text(0);
        description += '\n';
    }
    return version + " " + sha256_hex(description);
}

}  // namespace

void record_fingerprint(Connection& connection)
{
    const std::string version = only_text(connection.query(database_version));
    connection.execute(keep_fingerprint, {live_fingerprint(connection, version)});
}

Result<void> require_unaltered_schema(Connection& connection)
{
    const std::string version = only_text(connection.query(database_version));
    const std::string recorded = only_text(connection.query(recorded_fingerprint));
    const bool other_version = !recorded.empty() && !recorded.starts_with(version + " ");
    if (other_version || recorded == live_fingerprint(connection, version)) return {};
    return unavailable("store.altered_schema", {{"database", connection.url().shown()}, {"name", "schema"}});
}

}  // namespace tomoni::store
