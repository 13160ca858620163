package se.samverk.web.workspace;

import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;
import se.samverk.web.page.RegisteredPage;
import se.samverk.web.page.WebPage;

/** The services that have pages here, and with which page each begins; its others are in the same folder. */
enum ServiceAddress {
    BOOKKEEPING("bookkeeping", WebPage.BOOKS);

    private final String code;
    private final RegisteredPage home;

    ServiceAddress(String code, RegisteredPage home) {
        this.code = code;
        this.home = home;
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    static ServiceAddress of(String path) {
        return Stream.of(values())
                .filter(service -> path.startsWith(service.folder()))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    private String folder() {
        return home.address().substring(0, home.address().lastIndexOf('/') + 1);
    }

    /** The page with which a service begins; empty for one that has none here. */
    static Optional<RegisteredPage> home(String serviceCode) {
        return Stream.of(values())
                .filter(service -> service.code.equals(serviceCode))
                .map(service -> service.home)
                .findFirst();
    }

    String code() {
        return code;
    }
}
