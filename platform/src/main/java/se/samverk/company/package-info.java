/**
 * Every organisation on the platform: its customer number, organisation number, name and main
 * contact, and which bureau it collaborates with.
 */
package se.samverk.company;
