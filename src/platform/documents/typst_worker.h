#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <sys/types.h>

namespace tomoni::documents {

// The typesetter's process (tools/typst_worker.mjs under node), spoken to in lines over one socket. It is
// started with an environment of its own that holds nothing of ours, and ended with the object.
class TypstWorker {
public:
    // Starts it and does not wait for it. When that fails, every exchange() says why.
    TypstWorker();
    TypstWorker(const TypstWorker&) = delete;
    TypstWorker& operator=(const TypstWorker&) = delete;
    ~TypstWorker();

    // Sends a line (without line end) and waits for the answering line. Fails with "documents.node_missing",
    // "documents.typesetter_missing", "documents.templates_missing", "documents.font_missing", or
    // "documents.typesetter_stopped" when it ended or was silent for two minutes.
    Result<std::string> exchange(std::string_view line);

private:
    Result<void> start();
    Result<void> spawn(const std::string& folder, const std::string& fonts);
    Result<void> await_ready();
    Result<void> send_line(std::string_view line);
    Result<std::string> receive_line();
    Error stopped();

    Result<void> started_;
    bool is_ready_ = false;
    pid_t process_ = -1;
    int socket_ = -1;
    int messages_ = -1;  // what it wrote to its standard error, for the log
    std::string received_;
};

}  // namespace tomoni::documents
