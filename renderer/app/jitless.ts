import { z } from 'zod';

// The window's policy forbids code made from strings. This module comes before every schema, which ask for it as they are built.
z.config({ jitless: true });
