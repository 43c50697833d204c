// bench_measure COMMAND [ARGUMENT …]: runs the command with its output thrown away and prints, as the
// operating system accounts it, "wall-milliseconds peak-kilobytes exit-code".

#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

long microseconds_now()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000L + now.tv_nsec / 1'000L;
}

[[noreturn]] void become(char** command)
{
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDOUT_FILENO);
    execvp(command[0], command);
    _exit(127);
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 2) return 2;
    const long begin = microseconds_now();
    const pid_t child = fork();
    if (child == 0) become(argv + 1);
    int status = 0;
    rusage usage = {};
    wait4(child, &status, 0, &usage);
    const long taken = microseconds_now() - begin;
    std::printf("%ld.%03ld %ld %d\n", taken / 1'000, taken % 1'000, usage.ru_maxrss, WEXITSTATUS(status));
    return 0;
}
