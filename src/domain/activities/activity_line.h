#pragma once

#include "domain/activities/activity_dates.h"

#include <string>

namespace tomoni::activities {

// One act as one line of a list, in the one house style of all papers: the title, then date and channels in
// one bracket.
//   永住者の在留資格を守ることを求める声明・10言語（2024年2月8日・ホームページ／SNS）
//   国会前シットイン（2023年4月14日〜6月9日、18回）
//   第2回「技能実習のいま」（2023年5月30日）
// The number of languages stands behind the title, how many times behind the date. A numbered act of a series
// is printed with its number; 「」 in its title become 『』. Nothing known, no bracket.
std::string text_of_activity(const Activity& activity, DateStyle style);

}  // namespace tomoni::activities
