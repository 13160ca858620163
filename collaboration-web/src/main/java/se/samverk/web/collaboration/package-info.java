/** One collaboration and its life, in either portal: inviting, answering, changing, ending, linking. */
package se.samverk.web.collaboration;
