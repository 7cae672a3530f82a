return await Millpond.Commands.CommandLine.RunAsync(args);
