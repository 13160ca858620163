/** What every request passes: which methods and origins are let in, and how refusals are shown. */
package se.samverk.web.request;
