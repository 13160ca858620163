package se.samverk.web.page;

/** Where to go after log-in, if it is a page of this application; nobody is sent elsewhere. */
public final class LocalPath {

    private LocalPath() {}

    /**
     * @return {@code path} when it is a path on this server, otherwise {@code otherwise}
     */
    public static String or(String path, String otherwise) {
        boolean local = path != null
                && path.length() <= 500
                && path.matches("/([^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*)?")
                && !path.startsWith(WebPage.LOG_IN.address());
        return local ? path : otherwise;
    }
}
