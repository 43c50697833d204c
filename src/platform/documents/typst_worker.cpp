#include "platform/documents/typst_worker.h"

#include "platform/documents/resources.h"

#include <array>
#include <boost/json.hpp>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace tomoni::documents {

namespace {

constexpr int silence_max_milliseconds = 120'000;

// Nothing of our environment goes along but the way to the programs.
std::vector<std::string> worker_environment()
{
    const char* path = std::getenv("PATH");
    return {std::string("PATH=") + (path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin"), "LANG=C.UTF-8",
            "TZ=UTC"};
}

std::vector<char*> pointers_to(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

TypstWorker::TypstWorker()
{
    started_ = start();
}

TypstWorker::~TypstWorker()
{
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) continue;
    }
    if (socket_ >= 0) ::close(socket_);
    if (messages_ >= 0) ::close(messages_);
}

Result<void> TypstWorker::start()
{
    const std::string folder = TRY(find_resource_folder());
    return spawn(folder, TRY(find_font_folder(folder)));
}

Result<void> TypstWorker::spawn(const std::string& folder, const std::string& fonts)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return stopped();
    socket_ = ends[0];
    messages_ = ::memfd_create("typst_worker", MFD_CLOEXEC);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    if (messages_ >= 0) ::posix_spawn_file_actions_adddup2(&actions, messages_, STDERR_FILENO);
    std::vector<std::string> words{"node", folder + "/tools/typst_worker.mjs", folder + "/templates/papers",
                                   fonts};
    std::vector<std::string> environment = worker_environment();
    const int failed = ::posix_spawnp(&process_, "node", &actions, nullptr, pointers_to(words).data(),
                                      pointers_to(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (failed == 0) return {};
    process_ = -1;
    return unavailable("documents.node_missing");
}

Result<std::string> TypstWorker::exchange(std::string_view line)
{
    if (!started_) return started_.error();
    TRY(await_ready());
    TRY(send_line(line));
    return receive_line();
}

Result<void> TypstWorker::await_ready()
{
    if (is_ready_) return {};
    const std::string line = TRY(receive_line());
    boost::system::error_code malformed;
    const auto hello = boost::json::parse(line, malformed);
    if (malformed || !hello.is_object()) return stopped().with_note(line);
    if (const auto* detail = hello.as_object().if_contains("detail"))
        return unavailable("documents.typesetter_missing").with_note(boost::json::serialize(*detail));
    is_ready_ = true;
    return {};
}

Result<void> TypstWorker::send_line(std::string_view line)
{
    std::string text(line);
    text += '\n';
    for (std::string_view rest = text; !rest.empty();) {
        const ssize_t sent = ::send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) return stopped();
        rest.remove_prefix(static_cast<std::size_t>(sent));
    }
    return {};
}

Result<std::string> TypstWorker::receive_line()
{
    std::vector<char> buffer(1U << 16U);
    std::size_t searched = 0;
    while (true) {
        const std::size_t end = received_.find('\n', searched);
        if (end != std::string::npos) {
            std::string line = received_.substr(0, end);
            received_.erase(0, end + 1);
            return line;
        }
        searched = received_.size();
        pollfd waiting{socket_, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, silence_max_milliseconds);
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return stopped();
        const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return stopped();
        received_.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

Error TypstWorker::stopped()
{
    std::string note(4096, '\0');
    const ssize_t count = messages_ < 0 ? 0 : ::pread(messages_, note.data(), note.size(), 0);
    note.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    Error error = unavailable("documents.typesetter_stopped").with_note(std::move(note));
    // What is half sent or half received cannot be taken up again.
    started_ = error;
    return error;
}

}  // namespace tomoni::documents
