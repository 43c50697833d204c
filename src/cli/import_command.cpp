#include "cli/command_table.h"
#include "cli/fiscal_year_option.h"
#include "cli/import_subject.h"
#include "reports/narrative.h"

#include <boost/json.hpp>
#include <filesystem>
#include <ostream>

namespace tomoni::cli {

namespace {

namespace fs = std::filesystem;

class Importer {
public:
    Importer(store::Connection& connection, const Options& options, Environment& environment)
        : connection_(connection), options_(options), environment_(environment)
    {
    }

    Result<void> take(const std::string& path)
    {
        if (!fs::exists(path)) return unavailable("cli.no_such_file", {{"file", path}});
        if (!fs::is_directory(path)) return take_file(path);
        if (const fs::path folder(path); holds_markdown(folder)) return take_narrative(path);
        return take_folder(path);
    }

    void finish()
    {
        if (environment_.json) *environment_.out << files_ << '\n';
    }

private:
    static bool holds_markdown(const fs::path& folder)
    {
        for (const auto& file : fs::directory_iterator(folder)) {
            if (file.path().extension() == ".md" && file.path().filename() != "README.md") return true;
        }
        return false;
    }

    // The files that a folder of an organisation has, in the order in which they need one another.
    Result<void> take_folder(const std::string& folder)
    {
        std::int64_t taken = 0;
        for (const ImportSubject& subject : import_subjects()) {
            const std::string path = (fs::path(folder) / (std::string(subject.name) + ".csv")).string();
            if (!fs::exists(path)) continue;
            TRY(take_as(subject, path));
            ++taken;
        }
        const std::string narrative = (fs::path(folder) / "narrative").string();
        if (fs::is_directory(narrative)) {
            TRY(take_narrative(narrative));
            ++taken;
        }
        if (taken == 0) return refuse("cli.folder_has_nothing", {{"folder", folder}});
        return {};
    }

    Result<void> take_file(const std::string& path)
    {
        const auto as = options_.value("as");
        const ImportSubject* subject = as ? find_import_subject(*as) : subject_of_file(path);
        if (subject == nullptr)
            return refuse("cli.unknown_subject", {{"file", path}, {"subjects", subject_names()}});
        return take_as(*subject, path);
    }

    static std::string subject_names()
    {
        std::string names;
        for (const ImportSubject& subject : import_subjects()) {
            names += names.empty() ? "" : ", ";
            names += subject.name;
        }
        return names;
    }

    Result<void> take_as(const ImportSubject& subject, const std::string& path)
    {
        const auto records = TRY(subject.import_file(connection_, environment_, path));
        report(path, subject.name, records.count, records.was_known);
        return {};
    }

    Result<void> take_narrative(const std::string& folder)
    {
        const FiscalYear year = TRY(read_fiscal_year(options_, environment_, connection_));
        const auto files = TRY(reports::read_narrative_folder(folder));
        const auto taken = TRY(
            reports::import_narrative(connection_, environment_.viewer(), *environment_.clock, year, files));
        const std::int64_t count = taken.added + taken.changed;
        report(folder, "narrative", count == 0 ? taken.unchanged : count, count == 0);
        return {};
    }

    void report(const std::string& path, const char* subject, std::int64_t count, bool was_known)
    {
        if (environment_.json) {
            files_.push_back(boost::json::object{
                {"file", path}, {"subject", subject}, {"records", count}, {"known", was_known}});
            return;
        }
        const char* key = was_known ? "cli.import_known" : "cli.import_done";
        *environment_.out << environment_.say_count(key, count, {{"file", path}}) << '\n';
    }

    store::Connection& connection_;
    const Options& options_;
    Environment& environment_;
    boost::json::array files_;
};

Result<ExitCode> run_import(const Options& options, Environment& environment)
{
    TRY(options.require_words(1, "FILE|FOLDER…"));
    const auto connection = TRY(environment.open(store::OpenMode::read_write));
    Importer importer(*connection, options, environment);
    for (const std::string& path : options.words()) TRY(importer.take(path));
    importer.finish();
    return ExitCode::success;
}

}  // namespace

Command import_command()
{
    return {"import", "FILE|FOLDER…", {{"as", "SUBJECT"}, {"year", "YEAR"}}, run_import};
}

}  // namespace tomoni::cli
