# Libraries of others, by the exact names they have on Debian 12 (docs/decisions/ says why each).

find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(fmt REQUIRED)
find_package(Boost 1.81 REQUIRED CONFIG COMPONENTS json)
find_package(doctest REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)

if(TOMONI_SYSTEM_SQLITE)
  find_package(SQLite3 3.51.3 REQUIRED)
  add_library(tomoni_sqlite INTERFACE)
  target_link_libraries(tomoni_sqlite INTERFACE SQLite::SQLite3)
else()
  set(sqlite_source ${CMAKE_SOURCE_DIR}/node_modules/better-sqlite3/deps/sqlite3)
  if(NOT EXISTS ${sqlite_source}/sqlite3.c)
    message(FATAL_ERROR "The SQLite amalgamation is missing: run bin/setup first.")
  endif()
  add_library(tomoni_sqlite STATIC ${sqlite_source}/sqlite3.c)
  target_include_directories(tomoni_sqlite SYSTEM PUBLIC ${sqlite_source})
  target_compile_definitions(tomoni_sqlite PRIVATE
    SQLITE_THREADSAFE=2 SQLITE_DQS=0 SQLITE_ENABLE_FTS5 SQLITE_SECURE_DELETE=1
    SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_OMIT_LOAD_EXTENSION
    # What SQLite advises for speed and the program does not use.
    SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_OMIT_DEPRECATED SQLITE_OMIT_PROGRESS_CALLBACK SQLITE_OMIT_SHARED_CACHE
    SQLITE_USE_ALLOCA SQLITE_LIKE_DOESNT_MATCH_BLOBS)
  # SQLite is always built with -O3: the speed of the store must not depend on the preset.
  target_compile_options(tomoni_sqlite PRIVATE -O3 -w)
  if(TOMONI_SANITIZE)
    # Its own tests are thorough, and instrumenting this one large file takes longer than all of ours.
    target_compile_options(tomoni_sqlite PRIVATE -fno-sanitize=all)
  endif()
  target_link_libraries(tomoni_sqlite PRIVATE Threads::Threads m)
endif()
