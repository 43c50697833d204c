#include "platform/store/libpq.h"

#include "platform/store/store_error.h"

#include <dlfcn.h>

namespace tomoni::store {

namespace {

constexpr const char* library_name = "libpq.so.5";

StoreError not_installed()
{
    const char* reason = dlerror();
    return {StoreFailure::cannot_open, reason == nullptr ? library_name : reason, "PostgreSQL"};
}

template <typename Function>
void load(void* library, Function& function, const char* name)
{
    void* symbol = dlsym(library, name);
    if (symbol == nullptr) throw not_installed();
    function = reinterpret_cast<Function>(symbol);
}

Libpq open_library()
{
    void* library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) throw not_installed();
    Libpq loaded;
    load(library, loaded.clear_result, "PQclear");
    load(library, loaded.changed_rows, "PQcmdTuples");
    load(library, loaded.connect, "PQconnectdb");
    load(library, loaded.error_message, "PQerrorMessage");
    load(library, loaded.run, "PQexec");
    load(library, loaded.run_prepared, "PQexecPrepared");
    load(library, loaded.finish, "PQfinish");
    load(library, loaded.next_result, "PQgetResult");
    load(library, loaded.is_null, "PQgetisnull");
    load(library, loaded.length, "PQgetlength");
    load(library, loaded.value, "PQgetvalue");
    load(library, loaded.column_count, "PQnfields");
    load(library, loaded.row_count, "PQntuples");
    load(library, loaded.prepare, "PQprepare");
    load(library, loaded.put_copy_data, "PQputCopyData");
    load(library, loaded.put_copy_end, "PQputCopyEnd");
    load(library, loaded.error_field, "PQresultErrorField");
    load(library, loaded.result_status, "PQresultStatus");
    load(library, loaded.send_prepared, "PQsendQueryPrepared");
    load(library, loaded.set_notice_processor, "PQsetNoticeProcessor");
    load(library, loaded.set_single_row_mode, "PQsetSingleRowMode");
    load(library, loaded.status, "PQstatus");
    return loaded;
}

}  // namespace

const Libpq& libpq()
{
    static const Libpq opened = open_library();
    return opened;
}

}  // namespace tomoni::store
