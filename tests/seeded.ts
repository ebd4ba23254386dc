import fc from 'fast-check';

// Property tests try the same values in every run, so that a change is judged by what it changes; FC_SEED=random (or a number) tries others.
const { FC_SEED = '2026' } = process.env;
fc.configureGlobal(FC_SEED === 'random' ? {} : { seed: Number(FC_SEED) });
