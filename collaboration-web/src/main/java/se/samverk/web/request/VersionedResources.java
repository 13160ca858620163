package se.samverk.web.request;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceWrapper;
import java.util.HashMap;
import java.util.Map;
import org.omnifaces.resourcehandler.VersionedResourceHandler;
import org.omnifaces.util.Faces;

/**
 * Puts the version of our own files into their addresses, and lets a file be kept for long only
 * under the address of its own version: while a release is being put onto several servers, one that
 * still has the old files is asked for the new. What it answers must not be kept at all: all files of
 * an archive bear the same time, so that asking whether the file is newer would not replace it.
 */
public class VersionedResources extends VersionedResourceHandler {

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource decorateResource(Resource resource) {
        Resource versioned = super.decorateResource(resource);
        return versioned == resource ? resource : new KeptUnderItsVersion(versioned);
    }

    private static final class KeptUnderItsVersion extends ResourceWrapper {

        private KeptUnderItsVersion(Resource versioned) {
            super(versioned);
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(getWrapped().getResponseHeaders());
            if (!getRequestPath().endsWith("v=" + Faces.getRequestParameter("v"))) {
                headers.remove("Expires");
                headers.put("Cache-Control", "no-store");
            }
            return headers;
        }
    }
}
