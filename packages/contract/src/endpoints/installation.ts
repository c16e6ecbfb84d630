import * as z from "zod/mini";
import { endpoint } from "../endpoint.ts";
import {
  AddInstallationRequest,
  InstallationList,
  InstallationPage,
  InstallationQuery,
} from "../installation.ts";

const administrator = { tag: "Administration", access: "administrator" } as const;
const refusals = ["unauthenticated", "forbidden"] as const;
const byId = z.object({
  installationId: z.string().check(z.regex(/^[0-9A-Za-z_]{1,40}$/, "unexpected")),
});

/** Other installations whose communities are listed here. */
export const installationEndpoints = {
  listInstallations: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/installations",
    summary: "Other installations whose communities are listed here, and our own public key",
    status: 200,
    answer: InstallationList,
    errors: [...refusals],
  }),
  addInstallation: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/installations",
    summary: "List the communities of another installation, known by its public key",
    body: AddInstallationRequest,
    status: 201,
    answer: InstallationList,
    errors: ["invalid", "too-large", "conflict", ...refusals],
  }),
  readInstallation: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/installations/{installationId}",
    summary: "One other installation and the communities that it lists, fifty at a time",
    params: byId,
    query: InstallationQuery,
    status: 200,
    answer: InstallationPage,
    errors: ["invalid", "not-found", ...refusals],
  }),
  removeInstallation: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/installations/{installationId}/removal",
    summary: "Stop listing the communities of another installation",
    params: byId,
    status: 204,
    errors: ["invalid", "not-found", ...refusals],
  }),
  lookAtInstallation: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/installations/{installationId}/look",
    summary: "Have its directory read with the next run, instead of within the hour",
    params: byId,
    status: 200,
    answer: InstallationList,
    errors: ["invalid", "not-found", "conflict", ...refusals],
  }),
  changeDirectoryKey: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/directory-key",
    summary: "Sign our directory with a new key; for thirty days the one before signs as well",
    status: 200,
    answer: InstallationList,
    errors: ["conflict", ...refusals],
  }),
} as const;
