package se.samverk.planted;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;

/** Works outside the transaction of its caller. */
public class OwnEntityManager {
    final EntityManager em = Persistence.createEntityManagerFactory("samverk").createEntityManager();
}
