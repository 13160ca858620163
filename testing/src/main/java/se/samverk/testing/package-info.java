/**
 * What the tests of every module share and what knows none of them: a clock that is moved, both
 * databases, texts as they stand in their files.
 */
package se.samverk.testing;
