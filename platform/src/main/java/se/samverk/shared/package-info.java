/**
 * What every part of Samverk uses: refusals with their codes, time, ids and small checked values.
 */
package se.samverk.shared;
