import { describe, expect, it } from 'vitest';
import { todayIn } from '../../../renderer/app/today';

describe('today', () => {
  const late = new Date('2027-03-31T22:30:00Z');

  it('is the date in the plan’s time zone', () => {
    expect(todayIn('Europe/Rome', late)).toBe('2027-04-01');
    expect(todayIn('America/New_York', late)).toBe('2027-03-31');
  });

  it('is a date even where the zone isn’t known', () => {
    expect(todayIn('Nowhere/Land', late)).toMatch(/^2027-0(3-31|4-01)$/);
  });
});
