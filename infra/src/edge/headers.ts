import { dashboardPolicy, filePolicy, galleryPolicy } from "@boundaryless/contract/headers";
import { Duration, type Stack } from "aws-cdk-lib";
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersCorsBehavior,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from "aws-cdk-lib/aws-cloudfront";

const always: ResponseSecurityHeadersBehavior = {
  contentTypeOptions: { override: true },
  strictTransportSecurity: {
    accessControlMaxAge: Duration.days(730),
    includeSubdomains: true,
    override: true,
  },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
};

const unframed: ResponseSecurityHeadersBehavior = {
  ...always,
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
};

const anyOrigin: ResponseHeadersCorsBehavior = {
  accessControlAllowCredentials: false,
  accessControlAllowHeaders: ["*"],
  accessControlAllowMethods: ["GET", "HEAD"],
  accessControlAllowOrigins: ["*"],
  accessControlMaxAge: Duration.days(1),
  originOverride: true,
};

export interface HeaderPolicies {
  /** Answers of the application, which sets its own policy; this one holds where it did not get to answer. */
  readonly pages: ResponseHeadersPolicy;
  /** The frame page: the application says who may frame it; a failure before that is framed by nobody. */
  readonly embed: ResponseHeadersPolicy;
  readonly admin: ResponseHeadersPolicy;
  /** The gallery of the widget and its stories, which are pages. */
  readonly gallery: ResponseHeadersPolicy;
  /** Modules that pages of other origins import. */
  readonly widget: ResponseHeadersPolicy;
  readonly assets: ResponseHeadersPolicy;
}

/** One policy of response headers for each kind of answer. */
export const headerPolicies = (stack: Stack): HeaderPolicies => {
  const csp = (contentSecurityPolicy: string, override: boolean) => ({
    contentSecurityPolicy: { contentSecurityPolicy, override },
  });
  return {
    pages: new ResponseHeadersPolicy(stack, "PageHeaders", {
      securityHeadersBehavior: { ...unframed, ...csp(filePolicy, false) },
    }),
    embed: new ResponseHeadersPolicy(stack, "EmbedHeaders", {
      securityHeadersBehavior: { ...always, ...csp(filePolicy, false) },
    }),
    admin: new ResponseHeadersPolicy(stack, "AdminHeaders", {
      securityHeadersBehavior: { ...unframed, ...csp(dashboardPolicy, true) },
    }),
    gallery: new ResponseHeadersPolicy(stack, "GalleryHeaders", {
      securityHeadersBehavior: { ...unframed, ...csp(galleryPolicy, true) },
    }),
    widget: new ResponseHeadersPolicy(stack, "WidgetHeaders", {
      securityHeadersBehavior: { ...unframed, ...csp(filePolicy, true) },
      corsBehavior: anyOrigin,
      customHeadersBehavior: {
        customHeaders: [{ header: "Cross-Origin-Resource-Policy", value: "cross-origin", override: true }],
      },
    }),
    assets: new ResponseHeadersPolicy(stack, "AssetHeaders", {
      securityHeadersBehavior: { ...unframed, ...csp(filePolicy, true) },
    }),
  };
};
