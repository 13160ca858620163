/**
 * Who may enter a client's service, decided anew at each call, and the explanation of that decision
 * (D7a–D7c). The services themselves ask here and nowhere else.
 */
package se.samverk.access;
