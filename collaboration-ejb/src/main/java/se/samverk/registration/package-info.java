/** How the first person of an invited company becomes its user (D2b, D2c). */
package se.samverk.registration;
