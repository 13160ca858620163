package se.samverk.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import se.samverk.workspace.ServiceRole;

/** The role that an administrator has given to a user of the company in one of its services (D7e). */
@Entity
@Table(name = "service_role")
@IdClass(GivenRole.Key.class)
public class GivenRole {

    /** Whose role, in which company and service. */
    public static class Key implements Serializable {
        private String companyId;
        private String userId;
        private String serviceCode;

        public Key() {}

        Key(Member member, String serviceCode) {
            this.companyId = member.companyId();
            this.userId = member.userId();
            this.serviceCode = serviceCode;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && companyId.equals(key.companyId)
                    && userId.equals(key.userId)
                    && serviceCode.equals(key.serviceCode);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, userId, serviceCode);
        }
    }

    /** A user as one of a company's people. */
    record Member(String companyId, String userId) {}

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Column(name = "user_id")
    private String userId;

    @Id
    @Column(name = "service_code")
    private String serviceCode;

    @Enumerated(EnumType.STRING)
    private ServiceRole role;

    protected GivenRole() {}

    GivenRole(Member member, String serviceCode, ServiceRole role) {
        this.companyId = member.companyId();
        this.userId = member.userId();
        this.serviceCode = serviceCode;
        this.role = role;
    }

    void become(ServiceRole chosen) {
        this.role = chosen;
    }

    String userId() {
        return userId;
    }

    String serviceCode() {
        return serviceCode;
    }

    ServiceRole role() {
        return role;
    }
}
