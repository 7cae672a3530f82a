using Millpond.Bench;

return BenchCommand.Run(args, Benchmarks.All);
