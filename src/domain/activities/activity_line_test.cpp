#include "domain/activities/activity_line.h"

#include "domain/activities/title_folding.h"

#include <doctest/doctest.h>

using namespace tomoni;
using namespace tomoni::activities;

namespace {

Activity act(std::string title, const char* begins_on, const char* ends_on = "", const char* precision = "")
{
    Activity activity;
    activity.title = std::move(title);
    const auto dates = MUST(read_activity_dates(begins_on, ends_on, precision, 4));
    activity.begins_on = dates.begins_on;
    activity.ends_on = dates.ends_on;
    activity.date_precision = dates.precision;
    return activity;
}

std::string dates_text(const char* begins_on, const char* ends_on = "", const char* precision = "")
{
    return text_of_dates(act("x", begins_on, ends_on, precision), DateStyle::western);
}

}  // namespace

TEST_CASE("activities read dates as exactly as they are known")
{
    const auto month = MUST(read_activity_dates("2024-02", "", "month", 4));
    CHECK(month.begins_on == Date(2024, 2, 1));
    CHECK(month.ends_on == Date(2024, 2, 29));
    CHECK(MUST(read_activity_dates("2023年４月", "", "", 4)).precision == DatePrecision::month);
    CHECK(MUST(read_activity_dates("2023-10-01", "", "", 4)).precision == DatePrecision::day);
    CHECK(MUST(read_activity_dates("2023/6/11", "", "", 4)).ends_on == Date(2023, 6, 11));
    CHECK(MUST(read_activity_dates("2023-08-15", "", "year", 4)).ends_on == Date(2023, 12, 31));
    CHECK(MUST(read_activity_dates("2023", "", "fiscal_year", 4)).ends_on == Date(2024, 3, 31));
    CHECK(MUST(read_activity_dates("2024-03-31", "", "fiscal_year", 4)).begins_on == Date(2023, 4, 1));
    CHECK(MUST(read_activity_dates("2024-04-01", "", "fiscal_year", 4)).begins_on == Date(2024, 4, 1));
    CHECK(MUST(read_activity_dates("2023", "", "fiscal_year", 10)).ends_on == Date(2024, 9, 30));
    CHECK_FALSE(MUST(read_activity_dates("", "", "", 4)).begins_on.has_value());
}

TEST_CASE("activities refuse dates that cannot be and say in which field")
{
    CHECK(read_activity_dates("2023-02-29", "", "day", 4).error().place.field == "begins_on");
    CHECK(read_activity_dates("2023-04-02", "2023-04-01", "day", 4).error().key ==
          "activities.ends_before_it_begins");
    CHECK(read_activity_dates("2023-04-02", "13月", "day", 4).error().place.field == "ends_on");
    CHECK(read_activity_dates("2023-04-02", "", "none", 4).error().place.field == "date_precision");
    CHECK(read_activity_dates("", "", "day", 4).error().key == "activities.date_missing");
    CHECK(read_activity_dates("2023-04-02", "", "week", 4).error().key == "activities.unknown_precision");
}

TEST_CASE("activities write dates in one house style")
{
    CHECK(dates_text("2023-06-11") == "2023年6月11日");
    CHECK(dates_text("2023-06-10", "2023-06-11") == "2023年6月10日〜11日");
    CHECK(dates_text("2023-04-14", "2023-06-09") == "2023年4月14日〜6月9日");
    CHECK(dates_text("2023-12-31", "2024-01-03") == "2023年12月31日〜2024年1月3日");
    CHECK(dates_text("2023-04") == "2023年4月");
    CHECK(dates_text("2023-07", "2024-03", "month") == "2023年7月〜2024年3月");
    CHECK(dates_text("2023-07", "2023-09", "month") == "2023年7月〜9月");
    CHECK(dates_text("2023", "", "year") == "2023年");
    CHECK(dates_text("2023", "2024", "year") == "2023年〜2024年");
    CHECK(dates_text("2023", "", "fiscal_year").empty());
    CHECK(text_of_dates(act("x", "2019-04-30", "2019-05-01"), DateStyle::era) ==
          "平成31年4月30日〜令和元年5月1日");
    CHECK(text_of_dates(act("x", "2023-04"), DateStyle::era) == "令和5年4月");
}

TEST_CASE("activities write many dates without repeating the year")
{
    const std::vector acts{act("a", "2023-04-26"), act("b", "2023-06-11"),
                           act("c", "2023", "", "fiscal_year"), act("d", "2024-02-05")};
    CHECK(text_of_all_dates(acts, DateStyle::western) == "2023年4月26日、6月11日、2024年2月5日");
    CHECK(text_of_all_dates({}, DateStyle::western).empty());
}

TEST_CASE("activities are printed as title, then date and channels in one bracket")
{
    Activity statement = act("移民の権利を求める声明", "2024-02-08");
    statement.channels = "ホームページ／SNS";
    CHECK(text_of_activity(statement, DateStyle::western) ==
          "移民の権利を求める声明（2024年2月8日・ホームページ／SNS）");
    statement.counts = {{"languages", 10, false}};
    CHECK(text_of_activity(statement, DateStyle::era) ==
          "移民の権利を求める声明・10言語（令和6年2月8日・ホームページ／SNS）");
    Activity sit_in = act("国会前シットイン", "2023-04-14", "2023-06-09");
    sit_in.counts = {{"times", 18, false}};
    CHECK(text_of_activity(sit_in, DateStyle::western) == "国会前シットイン（2023年4月14日〜6月9日、18回）");
    Activity hotline = act("ホットライン", "2023", "", "fiscal_year");
    hotline.languages = {"vi"};
    CHECK(text_of_activity(hotline, DateStyle::western) == "ホットライン");
    hotline.counts = {{"times", 4, true}};
    CHECK(text_of_activity(hotline, DateStyle::western) == "ホットライン（約4回）");
}

TEST_CASE("activities of a series are printed with their number")
{
    Activity session = act("「多文化共生」を問い直す", "2023-10-01");
    session.series = "入門講座";
    session.series_number = 4;
    CHECK(text_of_activity(session, DateStyle::western) ==
          "第4回「『多文化共生』を問い直す」（2023年10月1日）");
    session.title = "第4回 入門講座";
    CHECK(text_of_activity(session, DateStyle::western) == "第4回 入門講座（2023年10月1日）");
}

TEST_CASE("activities have one section address whatever width it was typed in")
{
    CHECK(tidy_section(" Ⅵ－２－（３）ー③ ") == "Ⅵ-2-(3)-③");
    CHECK(tidy_section("はじめに") == "はじめに");
    CHECK(tidy_section("フォーラム") == "フォーラム");
}

TEST_CASE("activities take two writings of one title for one")
{
    const ActivityKind petition{"petition", "署名", "petition", false, {}};
    const ActivityKind symposium{"symposium", "シンポジウム", "symposium", false, {}};
    CHECK(fold_title("署名「＃永住許可の取消しに反対します」", petition) ==
          fold_title("#永住許可の取消しに反対します", petition));
    CHECK(fold_title("ｼﾝﾎﾟｼﾞｳﾑ「共に 生きる～社会」", symposium) ==
          fold_title("共に生きる〜社会", symposium));
    CHECK(fold_title("署名A", petition) != fold_title("署名B", petition));
    CHECK_FALSE(fold_title("署名", petition).empty());
}
