#include "cli/progress_bar.h"

#include "base/yen.h"

#include <ostream>

namespace tomoni::cli {

namespace {

constexpr std::int64_t redraw_after_microseconds = 100'000;

}  // namespace

ProgressBar::ProgressBar(const Environment& environment, std::string label)
    : environment_(environment),
      label_(std::move(label)),
      active_(environment.is_terminal && !environment.quiet && !environment.json)
{
}

ProgressBar::~ProgressBar()
{
    clear();
}

void ProgressBar::clear()
{
    if (drawn_) *environment_.err << "\r\x1b[K" << std::flush;
    drawn_ = false;
}

void ProgressBar::show(std::int64_t done, std::int64_t total)
{
    if (!active_) return;
    const std::int64_t now = environment_.clock->now().microseconds;
    if (drawn_ && now - drawn_at_ < redraw_after_microseconds) return;
    drawn_ = true;
    drawn_at_ = now;
    *environment_.err << "\r\x1b[K" << label_ << "  ";
    if (total > 0) *environment_.err << done * 100 / total << " %  ";
    *environment_.err << format_yen(Yen(done)) << std::flush;
}

}  // namespace tomoni::cli
