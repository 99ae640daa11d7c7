/**
 * The end of a test run: every skipped test by its name, then one plain line with the counts, alone
 * on its line, for programs that read it. Beside vitest's own report.
 */
const PLACE = ' > ';

export default class TestReporter {
  onTestRunEnd(modules, strayErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const test of tests) counts[stateOf(test)] += 1;
    // A file that does not load holds no tests, and must not look like success.
    counts.failed += modules.filter((module) => module.errors().length > 0).length;
    counts.failed += strayErrors.length;

    const skipped = tests.filter((test) => stateOf(test) === 'skipped');
    for (const test of skipped)
      write(`skipped: ${test.module.relativeModuleId}${PLACE}${test.fullName}`);
    write(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

function stateOf(test) {
  const { state } = test.result();
  return state === 'pending' ? 'skipped' : state;
}

function write(line) {
  process.stdout.write(`${line}\n`);
}
