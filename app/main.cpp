#include "app/analyze_command.h"
#include "app/command_line.h"
#include "app/demo_command.h"
#include "app/inspect_command.h"
#include "app/interrupt.h"
#include "app/replay_command.h"
#include "app/window_command.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

namespace hci {

namespace {

int answer(const Answer& said) {
    std::fputs(said.text.c_str(), said.status == ExitStatus::Done ? stdout : stderr);
    return static_cast<int>(said.status);
}

/// A command that needs no display.
template <class Arguments>
int runHeadless(int argc, char** argv, ExitStatus (*command)(const Arguments&), const Arguments& arguments) {
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
    if (const auto* arguments = std::get_if<DemoArguments>(&command))
        return runHeadless(argc, argv, demo, *arguments);
    if (const auto* arguments = std::get_if<WindowArguments>(&command))
        return openWindow(argc, argv, *arguments);
    return answer(std::get<Answer>(command));
}

} // namespace

} // namespace hci

int main(int argc, char** argv) {
    return hci::run(argc, argv);
}
