/** The bureau itself: how it registers on the platform, and how much its employees see. */
package se.samverk.bureau;
