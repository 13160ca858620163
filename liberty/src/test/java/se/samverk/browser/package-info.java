/** Tests of the running application through a browser, as people use it. */
package se.samverk.browser;
