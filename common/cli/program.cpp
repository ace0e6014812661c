#include "common/cli/program.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "common/cli/messages.h"
#include "common/cli/nearest_word.h"
#include "common/store/index_error.h"

namespace akhbar::cli {
namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// CLI11 names what it did not expect and leaves the user to guess what was meant.
std::string explained(const CLI::App& app, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) return error.what();
  const std::vector<std::string> extras = app.remaining();
  if (std::ranges::find(extras, "--") != extras.end()) {
    return "what follows -- is taken as it stands; options go before it";
  }
  for (const std::string& extra : extras) {
    if (!extra.starts_with("-")) continue;
    const std::string option = extra.substr(0, extra.find('='));
    const std::string near = nearest_word(option, option_names(app));
    const std::string hint = near.empty() ? "" : fmt::format("; did you mean {}?", near);
    return fmt::format("there is no option {}{}", option, hint);
  }
  return fmt::format("one argument too many: {}", extras.front());
}

const Command& find_command(std::span<const Command> commands, int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  const auto named = std::ranges::find(commands, first, &Command::name);
  return named != commands.end() ? *named : *std::ranges::find(commands, "", &Command::name);
}

// A mistyped command is read as the name of an index.
std::string command_hint(std::span<const Command> commands, const Command& command, int argc,
                         char** argv) {
  if (!command.name.empty() || argc < 2 || std::filesystem::exists(argv[1])) return "";
  std::vector<std::string> names;
  for (const Command& known : commands) {
    if (!known.name.empty()) names.emplace_back(known.name);
  }
  const std::string near = nearest_word(argv[1], names);
  return near.empty() ? "" : fmt::format("\nor did you mean the command {}?", near);
}

std::string command_list(std::string_view program, std::span<const Command> commands) {
  std::string list = "Commands:\n";
  for (const Command& command : commands) {
    if (command.name.empty()) continue;
    list += fmt::format("  {} {:<10} {}\n", program, command.name, command.summary);
  }
  return list + fmt::format("\n{} COMMAND --help tells more of each.", program);
}

ExitCode run_command(std::string_view program, std::span<const Command> commands, int argc,
                     char** argv) {
  const Command& command = find_command(commands, argc, argv);
  const std::string name =
      command.name.empty() ? std::string(program) : fmt::format("{} {}", program, command.name);
  CLI::App app{std::string(command.summary), name};
  app.set_help_flag("-h,--help", "Show this help");
  app.set_version_flag("--version", fmt::format("{} {}", program, AKHBAR_VERSION));
  if (command.name.empty()) app.footer(command_list(program, commands));

  const int skipped = command.name.empty() ? 1 : 2;
  // CLI11 takes the arguments last first.
  std::vector<std::string> arguments(argv + skipped, argv + argc);
  std::ranges::reverse(arguments);
  try {
    return command.run(app, [&] { app.parse(arguments); });
  } catch (const CLI::CallForHelp&) {
    std::cout << app.help();
    return ExitCode::done;
  } catch (const CLI::CallForVersion& version) {
    std::cout << version.what() << '\n';
    return ExitCode::done;
  } catch (const CLI::ParseError& error) {
    tell(fmt::format("{}\n{} --help shows how it is called", explained(app, error), name));
    return ExitCode::usage;
  } catch (const UsageError& error) {
    tell(error.what());
    return ExitCode::usage;
  } catch (const IndexError& error) {
    tell(error.what() + command_hint(commands, command, argc, argv));
    return ExitCode::index_unusable;
  } catch (const std::exception& error) {
    tell(error.what());
    return ExitCode::failed;
  }
}

}  // namespace

int run_program(std::string_view program, std::span<const Command> commands, int argc,
                char** argv) {
  // Messages and results never depend on the locale, so none is set.
  set_program_name(program);
  const ExitCode code = run_command(program, commands, argc, argv);
  if (!std::cout.flush()) {
    tell("cannot write to standard output; is the disk full?");
    return static_cast<int>(ExitCode::failed);
  }
  return static_cast<int>(code);
}

}  // namespace akhbar::cli
