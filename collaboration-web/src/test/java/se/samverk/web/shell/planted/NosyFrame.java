package se.samverk.web.shell.planted;

import se.samverk.web.lists.ClientsBean;

/** A part of the frame that knows one of the pages in it. */
public class NosyFrame {
    ClientsBean clients;
}
