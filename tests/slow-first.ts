import { join, matchesGlob, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { SLOW } from './slow.ts';

const ROOT = join(import.meta.dirname, '..');

/** Begins each project with the files that take long: by size alone a short file that opens all books hundreds of times would be the last, on one core. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...Map.groupBy(sorted, ({ project }) => project.name).values()].flatMap((own) => [
      ...own.filter(isSlow),
      ...own.filter((file) => !isSlow(file)),
    ]);
  }
}

const isSlow = ({ moduleId }: TestSpecification): boolean =>
  SLOW.some((pattern) => matchesGlob(relative(ROOT, moduleId), pattern));
