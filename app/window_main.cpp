// http-cache-inspector-window: the program that http-cache-inspector becomes without a command.
#include "app/command_line.h"
#include "app/terminal.h"
#include "model/har/file_name.h"
#include "model/report/pdf_report.h"
#include "ui/print/page_setter.h"
#include "ui/start.h"

#include <algorithm>
#include <string_view>

namespace hci {

namespace {

/// Without a display, Qt would abort the program.
bool hasDisplay(int argc, char** argv) {
    const auto isPlatform = [](std::string_view argument) {
        return argument.starts_with("-platform") || argument.starts_with("--platform");
    };
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || std::any_of(argv + 1, argv + argc, isPlatform);
}

int refuse(const QString& sentence) {
    complain(sentence);
    return static_cast<int>(ExitStatus::Usage);
}

/// The arguments without files and --demo: a window opened from this one masks and judges alike, and starts
/// empty.
QStringList furtherOptions(const WindowArguments& arguments, int argc, char** argv) {
    QStringList options;
    for (int i = 1; i < argc; ++i)
        if (const QString argument = fileNameText(argv[i]);
            argument != QStringLiteral("--demo") && !arguments.files.contains(argument))
            options << argument;
    return options;
}

int run(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == setPagesOption)
        return setPagesOfStandardInput(argc, argv);
    const Command command = parseCommandLine({argv + 1, argv + argc});
    if (const auto* message = std::get_if<FinalMessage>(&command))
        return print(*message);
    const auto* arguments = std::get_if<WindowArguments>(&command);
    if (arguments == nullptr)
        return refuse(QStringLiteral("the window knows no commands; http-cache-inspector does"));
    if (!hasDisplay(argc, argv))
        return refuse(QStringLiteral("there is no display; see --help for the commands that need none"));
    WindowStart start{arguments->files, arguments->demo, furtherOptions(*arguments, argc, argv),
                      arguments->cacheConfiguration};
    return runWindow(argc, argv, start);
}

} // namespace

} // namespace hci

int main(int argc, char** argv) {
    return hci::runProgram(hci::run, argc, argv);
}
