#pragma once

#include <libpq-fe.h>

namespace tomoni::store {

// PostgreSQL's client library, opened with the first PostgreSQL connection and not before: it brings some
// twenty libraries with it (TLS, Kerberos, LDAP), whose loading would cost an office that keeps its books in
// a file a third of the time of every command.
struct Libpq {
    decltype(&PQclear) clear_result = nullptr;
    decltype(&PQcmdTuples) changed_rows = nullptr;
    decltype(&PQconnectdb) connect = nullptr;
    decltype(&PQerrorMessage) error_message = nullptr;
    decltype(&PQexec) run = nullptr;
    decltype(&PQexecPrepared) run_prepared = nullptr;
    decltype(&PQfinish) finish = nullptr;
    decltype(&PQgetResult) next_result = nullptr;
    decltype(&PQgetisnull) is_null = nullptr;
    decltype(&PQgetlength) length = nullptr;
    decltype(&PQgetvalue) value = nullptr;
    decltype(&PQnfields) column_count = nullptr;
    decltype(&PQntuples) row_count = nullptr;
    decltype(&PQprepare) prepare = nullptr;
    decltype(&PQputCopyData) put_copy_data = nullptr;
    decltype(&PQputCopyEnd) put_copy_end = nullptr;
    decltype(&PQresultErrorField) error_field = nullptr;
    decltype(&PQresultStatus) result_status = nullptr;
    decltype(&PQsendQueryPrepared) send_prepared = nullptr;
    decltype(&PQsetNoticeProcessor) set_notice_processor = nullptr;
    decltype(&PQsetSingleRowMode) set_single_row_mode = nullptr;
    decltype(&PQstatus) status = nullptr;
};

// Throws StoreError(cannot_open) when libpq.so.5 is not installed.
const Libpq& libpq();

}  // namespace tomoni::store
