#include "app/analyze_command.h"
#include "app/capture_command.h"
#include "app/command_line.h"
#include "app/compare_command.h"
#include "app/demo_command.h"
#include "app/inspect_command.h"
#include "app/interrupt.h"
#include "app/mcp_command.h"
#include "app/replay_command.h"
#include "app/summarise_command.h"
#include "app/terminal.h"
#include "app/window_command.h"

#include <QtCore/QCoreApplication>

#include <malloc.h>

namespace hci {

namespace {

/// Returns freed memory to the system. By default glibc takes each large freed block as a sign of more to
/// come, and keeps up to 32 MiB in every thread's heap: an eighth of what a report of 10,000 exchanges needs.
void giveMemoryBack() noexcept {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 64 * 1024);
    mallopt(M_TRIM_THRESHOLD, 512 * 1024); // blocks of rows come and go within it
    mallopt(M_TOP_PAD, 16 * 1024);
#endif
}

/// A command that needs no display.
template <class Arguments>
int runHeadless(int argc, char** argv, ExitStatus (*command)(const Arguments&), const Arguments& arguments) {
    giveMemoryBack();
    qputenv("QT_NO_GLIB", "1"); // GLib ends the program where a descriptor or memory is missing
    const QCoreApplication application(argc, argv);
    catchInterrupt();
    return static_cast<int>(command(arguments));
}

int run(int argc, char** argv) {
    const Command command = parseCommandLine({argv + 1, argv + argc});
    if (const auto* arguments = std::get_if<AnalyzeArguments>(&command))
        return runHeadless(argc, argv, analyze, *arguments);
    if (const auto* arguments = std::get_if<InspectArguments>(&command))
        return runHeadless(argc, argv, inspect, *arguments);
    if (const auto* arguments = std::get_if<ReplayArguments>(&command))
        return runHeadless(argc, argv, replay, *arguments);
    if (const auto* arguments = std::get_if<CaptureArguments>(&command))
        return runHeadless(argc, argv, capturePage, *arguments);
    if (const auto* arguments = std::get_if<CompareArguments>(&command))
        return runHeadless(argc, argv, compareFiles, *arguments);
    if (const auto* arguments = std::get_if<SummariseArguments>(&command))
        return runHeadless(argc, argv, summarise, *arguments);
    if (const auto* arguments = std::get_if<McpArguments>(&command))
        return runHeadless(argc, argv, serveAgents, *arguments);
    if (const auto* arguments = std::get_if<DemoArguments>(&command))
        return runHeadless(argc, argv, demo, *arguments);
    if (std::holds_alternative<WindowArguments>(command))
        return static_cast<int>(openWindow(argc, argv));
    return print(std::get<FinalMessage>(command));
}

} // namespace

} // namespace hci

int main(int argc, char** argv) {
    return hci::runProgram(hci::run, argc, argv);
}
