package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.shared.BusinessException;

/** All open items, of whatever kind. */
@ApplicationScoped
public class Items {

    @Inject
    @Any
    Instance<OpenItems> kinds;

    List<ItemOfKind> open(String companyId) {
        return kinds.stream()
                .flatMap(kind -> kind.open(companyId).stream().map(item -> new ItemOfKind(kind.kind(), item)))
                .toList();
    }

    /** The accounts on which items stand. */
    Set<String> accounts(String companyId) {
        return kinds.stream().flatMap(kind -> kind.accounts(companyId).stream()).collect(Collectors.toSet());
    }

    /** Of these entries those that pay items which stand on documents. */
    Set<String> payingDocumented(String companyId, Set<String> entryIds) {
        return kinds.stream()
                .flatMap(kind -> kind.payingDocumented(companyId, entryIds).stream())
                .collect(Collectors.toSet());
    }

    /**
     * @throws BusinessException NOT_FOUND for a kind that there is not
     */
    OpenItems of(String kind) {
        return kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }
}
