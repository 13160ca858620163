/** Long work of a bureau, each a kind of run: importing a register, inviting many, making a file. */
package se.samverk.bulk;
