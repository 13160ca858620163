/** What the books have to tell of themselves: what was done in them, and how they work (BFL 5 kap. 11 §; BFNAR 2013:2, kap. 9). */
package se.samverk.bookkeeping.documentation;
