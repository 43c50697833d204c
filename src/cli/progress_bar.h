#pragma once

#include "cli/environment.h"

#include <cstdint>
#include <string>

namespace tomoni::cli {

// A line on the terminal that shows how far long work has come: "仕訳を読み込み中  45 %  450,000". Drawn at
// most ten times a second, only on a terminal and not with --quiet or --json; wiped away at the end.
class ProgressBar {
public:
    ProgressBar(const Environment& environment, std::string label);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    // `total` 0 when it is not known.
    void show(std::int64_t done, std::int64_t total);
    // Wipes the line away before results are printed.
    void clear();

private:
    const Environment& environment_;
    std::string label_;
    bool active_;
    bool drawn_ = false;
    std::int64_t drawn_at_ = 0;
};

}  // namespace tomoni::cli
