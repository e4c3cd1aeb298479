// Written by src/tools/flow-tables.ts. Do not edit by hand.
export const ODDS_PATH = [
  {
    date: '2025-10-15',
    oddsFrac: 0.942,
    indexFrac: -0.0319,
    event: '',
  },
  {
    date: '2025-10-28',
    oddsFrac: 0.9,
    indexFrac: 0,
    event: 'october-meeting-eve',
  },
  {
    date: '2025-10-29',
    oddsFrac: 0.71,
    indexFrac: 0,
    event: 'powell-conference',
  },
  {
    date: '2025-11-07',
    oddsFrac: 0.669,
    indexFrac: -0.0235,
    event: '',
  },
  {
    date: '2025-11-12',
    oddsFrac: 0.621,
    indexFrac: -0.0058,
    event: '',
  },
  {
    date: '2025-11-13',
    oddsFrac: 0.494,
    indexFrac: -0.0223,
    event: 'fed-officials',
  },
  {
    date: '2025-11-14',
    oddsFrac: 0.444,
    indexFrac: -0.0228,
    event: '',
  },
  {
    date: '2025-11-18',
    oddsFrac: 0.5,
    indexFrac: -0.0397,
    event: '',
  },
  {
    date: '2025-11-19',
    oddsFrac: 0.33,
    indexFrac: -0.0361,
    event: 'jobs-report-cancelled',
  },
  {
    date: '2025-11-20',
    oddsFrac: 0.35,
    indexFrac: -0.0511,
    event: 'september-payrolls',
  },
  {
    date: '2025-11-21',
    oddsFrac: 0.709,
    indexFrac: -0.0418,
    event: 'williams-speech',
  },
  {
    date: '2025-11-24',
    oddsFrac: 0.694,
    indexFrac: -0.027,
    event: '',
  },
  {
    date: '2025-11-26',
    oddsFrac: 0.834,
    indexFrac: -0.0114,
    event: 'weak-private-data',
  },
  {
    date: '2025-11-28',
    oddsFrac: 0.87,
    indexFrac: -0.0061,
    event: '',
  },
  {
    date: '2025-12-01',
    oddsFrac: 0.87,
    indexFrac: -0.0114,
    event: '',
  },
  {
    date: '2025-12-09',
    oddsFrac: 0.9,
    indexFrac: -0.0073,
    event: 'december-meeting-eve',
  },
] as const;
