process.stderr.write('schiera: unknown verb\n');
process.exitCode = 2;
