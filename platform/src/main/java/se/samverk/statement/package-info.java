/**
 * Files of banks, in which they tell what they have booked: read as others write them, without anything of ours. All that is wrong
 * in a file is told at once, each with its line.
 */
package se.samverk.statement;
